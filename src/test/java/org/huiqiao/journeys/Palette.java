package org.huiqiao.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pages have few colours: a picture with the 256 most used of them looks the same and is a third as large. */
final class Palette {

    private static final int COLOURS = 256;

    private Palette() {}

    static void write(byte[] png, Path file) throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        Map<Integer, Integer> used = new HashMap<>();
        for (int pixel : pixels) {
            used.merge(pixel, 1, Integer::sum);
        }
        List<Integer> palette = used.entrySet().stream()
                .sorted(Collections.reverseOrder(
                        Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        used.keySet().forEach(colour -> places.put(colour, nearest(colour, palette)));
        BufferedImage small =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        int[] indices = IntStream.of(pixels).map(places::get).toArray();
        small.getRaster().setPixels(0, 0, page.getWidth(), page.getHeight(), indices);
        ImageIO.write(small, "png", file.toFile());
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int colour, List<Integer> palette) {
        return IntStream.range(0, palette.size())
                .boxed()
                .min(Comparator.comparingInt(place -> distance(colour, palette.get(place))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 255) - (other >> shift & 255);
            sum += apart * apart;
        }
        return sum;
    }
}
