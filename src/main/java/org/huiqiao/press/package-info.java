/** Papers: templates filled in and printed as PDF in one embedded font. A leaf that uses nothing of ours. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.press;
