/** 我的客户: what a manager's whole portfolio needs, found by the day it ends, the last contact or the name. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox.clients;
