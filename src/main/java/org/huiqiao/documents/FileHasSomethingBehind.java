package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** After its end the file goes on: it is two files in one. */
public class FileHasSomethingBehind extends Refused {}
