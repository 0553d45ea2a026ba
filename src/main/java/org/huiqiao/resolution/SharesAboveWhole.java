package org.huiqiao.resolution;

import org.huiqiao.common.Refused;

/** All shares together are more than the company has. */
public class SharesAboveWhole extends Refused {

    SharesAboveWhole() {}
}
