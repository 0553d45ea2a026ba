package org.huiqiao.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * HEIC cannot be decoded here, so it is not drawn anew: its boxes must be those of a still picture and fill the file
 * exactly, its size is read from them, and the items that are notes (Exif, XMP) are overwritten (ISO/IEC 23008-12).
 */
final class HeicCheck {

    private static final Set<String> OUTERMOST = Set.of("ftyp", "meta", "mdat", "free", "skip");
    private static final int HEAD = 8;

    private final ByteBuffer file;
    private final int maxMegapixels;
    private final Set<Integer> notes = new HashSet<>();
    private boolean hasPicture;

    private HeicCheck(byte[] content, int maxMegapixels) {
        this.file = ByteBuffer.wrap(content.clone());
        this.maxMegapixels = maxMegapixels;
    }

    static byte[] withoutNotes(byte[] content, int maxMegapixels) {
        HeicCheck check = new HeicCheck(content, maxMegapixels);
        try {
            int meta = -1;
            int at = 0;
            while (at < content.length) {
                if (!OUTERMOST.contains(check.name(at))) {
                    throw new FileHasSomethingBehind();
                }
                if (check.name(at).equals("meta")) {
                    meta = at;
                }
                at += check.size(at, content.length);
            }
            check.look(meta);
            return check.file.array();
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new FileUnreadable();
        }
    }

    private void look(int meta) {
        int end = meta + size(meta, file.capacity());
        // a full box: four bytes of version and flags before its children
        children(meta + HEAD + 4, end, "iinf", this::readItems);
        children(
                meta + HEAD + 4,
                end,
                "iprp",
                iprp -> children(
                        iprp + HEAD,
                        iprp + size(iprp, end),
                        "ipco",
                        ipco -> children(ipco + HEAD, ipco + size(ipco, end), "ispe", this::readSize)));
        if (!hasPicture) {
            throw new FileUnreadable();
        }
        children(meta + HEAD + 4, end, "iloc", this::overwriteNotes);
    }

    private interface Look {
        void at(int box);
    }

    private void children(int from, int to, String name, Look look) {
        for (int at = from; at < to; at += size(at, to)) {
            if (name(at).equals(name)) {
                look.at(at);
            }
        }
    }

    private void readItems(int iinf) {
        int version = file.get(iinf + HEAD);
        int first = iinf + HEAD + 4 + (version == 0 ? 2 : 4);
        children(first, iinf + size(iinf, file.capacity()), "infe", infe -> {
            int wide = file.get(infe + HEAD) >= 3 ? 4 : 2;
            int id = wide == 4 ? file.getInt(infe + HEAD + 4) : file.getShort(infe + HEAD + 4) & 0xFFFF;
            String type = text(infe + HEAD + 4 + wide + 2);
            if (type.equals("Exif") || type.equals("mime") || type.equals("uri ")) {
                notes.add(id);
            }
        });
    }

    private void readSize(int ispe) {
        long pixels = (file.getInt(ispe + HEAD + 4) & 0xFFFFFFFFL) * (file.getInt(ispe + HEAD + 8) & 0xFFFFFFFFL);
        if (pixels < 0 || pixels > maxMegapixels * 1_000_000L) {
            throw new PictureTooLarge(maxMegapixels);
        }
        hasPicture = true;
    }

    private void overwriteNotes(int iloc) {
        int version = file.get(iloc + HEAD);
        int sizes = file.getShort(iloc + HEAD + 4) & 0xFFFF;
        ByteBuffer in = file.duplicate().position(iloc + HEAD + 6);
        int count = version < 2 ? in.getShort() & 0xFFFF : in.getInt();
        for (int i = 0; i < count; i++) {
            int id = version < 2 ? in.getShort() & 0xFFFF : in.getInt();
            int construction = version > 0 ? in.getShort() & 0xF : 0;
            in.getShort();
            long base = number(in, sizes >> 4 & 0xF);
            int extents = in.getShort() & 0xFFFF;
            for (int k = 0; k < extents; k++) {
                number(in, version > 0 ? sizes & 0xF : 0);
                long offset = base + number(in, sizes >> 12 & 0xF);
                long length = number(in, sizes >> 8 & 0xF);
                if (notes.contains(id)) {
                    overwrite(construction, Math.toIntExact(offset), Math.toIntExact(length));
                }
            }
        }
    }

    private void overwrite(int construction, int offset, int length) {
        if (construction != 0 || offset < 0 || length < 0 || length > file.capacity() - offset) {
            throw new FileUnreadable();
        }
        Arrays.fill(file.array(), offset, offset + length, (byte) 0);
    }

    private static long number(ByteBuffer in, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> in.getInt() & 0xFFFFFFFFL;
            case 8 -> in.getLong();
            default -> throw new FileUnreadable();
        };
    }

    private String name(int box) {
        return text(box + 4);
    }

    private String text(int at) {
        return new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    /** Zero says "to the end", one that the size is written behind the name; we take only what is written plainly. */
    private int size(int box, int end) {
        int size = file.getInt(box);
        if (size < HEAD || size > end - box) {
            throw new FileUnreadable();
        }
        return size;
    }
}
