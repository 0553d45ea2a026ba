package org.huiqiao.inbox.clients;

import org.huiqiao.common.Refused;

public class NothingEnds extends Refused {}
