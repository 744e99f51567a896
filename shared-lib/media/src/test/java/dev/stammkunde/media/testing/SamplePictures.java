package dev.stammkunde.media.testing;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as people send them, and as nobody should. */
public final class SamplePictures {

    /** Red, green, blue and white, from top left by rows. */
    private static final int[] CORNERS = {0xFFCC0000, 0xFF00CC00, 0xFF0000CC, 0xFFFFFFFF};

    private SamplePictures() {}

    /** Returns a picture whose quarters have four colours. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, CORNERS[(y * 2 / height) * 2 + x * 2 / width]);
            }
        }
        return image;
    }

    /** Returns a picture that cannot be pressed together. */
    public static BufferedImage noise(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    /** Writes a picture. */
    public static byte[] file(RenderedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("nobody writes this as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A logo, 40 by 20. */
    public static byte[] png() {
        return file(quarters(40, 20, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A photo, 64 by 32. */
    public static byte[] jpeg() {
        return file(quarters(64, 32, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** A photo as a camera writes it that was held in some way, and knows where it was. */
    public static byte[] photo(int orientation) {
        byte[] jpeg = jpeg();
        byte[] place = "GPS 52.5200 N 13.4050 E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif =
                ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (2 + 6 + 8 + 2 + 12 + 4 + place.length))
                        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .put(place);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A photo for printing. */
    public static byte[] cmyk() {
        WritableRaster raster =
                java.awt.image.Raster.createInterleavedRaster(
                        java.awt.image.DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A GIF of so many frames. */
    public static byte[] gif(int frames) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(
                        new IIOImage(quarters(20, 10, BufferedImage.TYPE_INT_RGB), null, null),
                        null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG of a few hundred bytes that says it is this large, all of one colour. */
    public static byte[] pngOf(int width, int height, byte[]... before) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put((byte) 1)
                                .put((byte) 0)
                                .array()));
        for (byte[] each : before) {
            png.writeBytes(each);
        }
        png.writeBytes(chunk("IDAT", zeros((long) height * (1 + (width + 7) / 8))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A text in a PNG that unfolds to this many bytes. */
    public static byte[] longText(long bytes) {
        byte[] folded = zeros(bytes);
        return chunk(
                "zTXt",
                ByteBuffer.allocate(folded.length + 3)
                        .put("a\0\0".getBytes(StandardCharsets.US_ASCII))
                        .put(folded)
                        .array());
    }

    private static byte[] zeros(long count) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] zeros = new byte[65_536];
        byte[] buffer = new byte[65_536];
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (long left = Math.min(count, 200_000_000L); left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            while (!deflater.needsInput()) {
                folded.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            folded.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return folded.toByteArray();
    }

    /** A chunk of a PNG. */
    public static byte[] chunk(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.US_ASCII));
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }
}
