package org.huiqiao.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/** What was sent, told apart by a digest: fields and files of a form, or the body as it is, which stays readable. */
final class SentBody {

    private static final Set<String> NOT_SENT_BY_PEOPLE = Set.of(RequestKey.FIELD, "_csrf");

    private SentBody() {}

    static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return request.getContentType() == null
                || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || isMultipart(request);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    static String digestOfForm(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = RequestKey.sha256();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!NOT_SENT_BY_PEOPLE.contains(name)) {
                add(digest, name);
                for (String value : values) {
                    add(digest, value);
                }
            }
        });
        if (isMultipart(request)) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(digest, part.getName());
                    add(digest, part.getSubmittedFileName());
                    try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digestOf(byte[] body) {
        return HexFormat.of().formatHex(RequestKey.sha256().digest(body));
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // with its length, so that no two lists of texts look the same
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    static HttpServletRequest readAgain(HttpServletRequest request, byte[] body) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return new Bytes(new ByteArrayInputStream(body));
            }

            @Override
            public BufferedReader getReader() {
                return new BufferedReader(
                        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
            }
        };
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
