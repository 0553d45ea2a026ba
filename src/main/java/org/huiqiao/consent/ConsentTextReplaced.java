package org.huiqiao.consent;

import org.huiqiao.common.Refused;

/** The text that was read is not the one in force: it has to be read again (个人信息保护法 14). */
public class ConsentTextReplaced extends Refused {}
