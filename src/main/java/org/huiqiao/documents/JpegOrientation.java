package org.huiqiao.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one number of the metadata of a photo that is needed: 1 to 8, which side is up (Exif 2.32, tag 0x0112). */
final class JpegOrientation {

    private static final int EXIF = 0xFFE1;
    private static final int PICTURE = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private JpegOrientation() {}

    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
            while (file.remaining() > 4) {
                int marker = file.getShort() & 0xFFFF;
                int length = file.getShort() & 0xFFFF;
                if (marker == PICTURE) {
                    return 1;
                }
                if (marker == EXIF && new String(jpeg, file.position(), 4, StandardCharsets.US_ASCII).equals("Exif")) {
                    return in(file.slice(file.position() + 6, length - 8));
                }
                file.position(file.position() + length - 2);
            }
            return 1;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.nio.BufferUnderflowException malformed) {
            return 1;
        }
    }

    private static int in(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
