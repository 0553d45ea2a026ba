package org.huiqiao.common;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 不动产权证号 or 不动产登记证明号, kept with full-width brackets (domain 3.5). Certificates of the time before are none. */
public record CertificateNo(String value) {

    private static final Pattern FORMAT = Pattern.compile(
            "[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云陕甘青蒙宁新藏]" + "（(?:19|20)\\d{2}）[\u4e00-\u9fa5]{2,12}不动产(?:权|证明)第(\\d+)号");

    public CertificateNo {
        Matcher parts = FORMAT.matcher(value);
        if (!parts.matches()) {
            throw new InvalidIdentifier("CERTIFICATE", "FORMAT");
        }
        int digits = parts.group(1).length();
        if (digits < 7 || digits > 8) {
            throw new InvalidIdentifier("CERTIFICATE", "NUMBER");
        }
    }

    public static CertificateNo parse(String typed) {
        return new CertificateNo(Typed.clean(typed).replace('(', '（').replace(')', '）'));
    }

    /** A 登记证明 says that a mortgage exists; a 不动产权证 says who owns. */
    public boolean isProofOfRegistration() {
        return value.contains("不动产证明第");
    }

    @Override
    public String toString() {
        return value;
    }
}
