package org.huiqiao.inbox.clients;

public enum ContactWay {
    CALL,
    VISIT,
    WECHAT
}
