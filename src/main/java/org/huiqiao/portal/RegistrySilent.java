package org.huiqiao.portal;

import org.huiqiao.common.Refused;

/** The business registry gave no answer that can be used now. */
public class RegistrySilent extends Refused {}
