package org.huiqiao.facesign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 联网核查 and face comparison. Without a face score the person chose another way than the face
 * (人脸识别技术应用安全管理办法) and shows a second document.
 */
public record IdentityCheck(String result, @Nullable BigDecimal faceScore, boolean liveness, String callKey) {}
