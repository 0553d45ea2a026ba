package org.huiqiao.portal.api;

import org.huiqiao.common.Refused;

/** Only what was declined automatically, a short while ago, is looked at again. */
class HumanReviewNotOpen extends Refused {}
