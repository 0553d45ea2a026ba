package org.huiqiao.inbox.clients;

import org.huiqiao.common.Refused;

public class ContactUnwanted extends Refused {}
