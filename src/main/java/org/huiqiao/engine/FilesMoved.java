package org.huiqiao.engine;

import org.huiqiao.common.Refused;

/** The files, what runs, or the proposal are no longer what the person saw. */
public class FilesMoved extends Refused {}
