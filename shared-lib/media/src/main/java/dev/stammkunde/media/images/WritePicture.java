package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureFormat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures as mails show them: what was a JPEG as one, and else PNG where something shines
 * through or where it is small, as of logos and drawings.
 */
final class WritePicture {

    /** What a PNG may have that could be a JPEG: a drawing has less, and a photo more. */
    private static final int SMALL_BYTES = 200_000;

    /** What any may have: a mail of three is then loaded in seconds on a phone. */
    private static final int MOST_BYTES = 1_000_000;

    private static final float QUALITY = 0.85f;
    private static final float LESS_QUALITY = 0.6f;

    private WritePicture() {}

    /**
     * Returns the file; nothing if it has too many bytes in each form.
     *
     * @param isPhoto whether it was a JPEG, whose blocks a PNG would draw with care
     */
    static Optional<PictureFile> written(Pixels pixels, boolean isPhoto) {
        boolean isOpaque = pixels.isOpaque();
        BufferedImage image = image(pixels, isOpaque);
        if (!isPhoto || !isOpaque) {
            byte[] png = bytes(image, PictureFormat.PNG, 0);
            if (png.length <= SMALL_BYTES || !isOpaque) {
                return file(pixels, PictureFormat.PNG, png);
            }
        }
        byte[] jpeg = bytes(image, PictureFormat.JPEG, QUALITY);
        return file(
                pixels,
                PictureFormat.JPEG,
                jpeg.length <= MOST_BYTES ? jpeg : bytes(image, PictureFormat.JPEG, LESS_QUALITY));
    }

    private static Optional<PictureFile> file(Pixels pixels, PictureFormat format, byte[] bytes) {
        return bytes.length <= MOST_BYTES
                ? Optional.of(new PictureFile(format, pixels.width(), pixels.height(), bytes))
                : Optional.empty();
    }

    private static BufferedImage image(Pixels pixels, boolean isOpaque) {
        BufferedImage image =
                new BufferedImage(
                        pixels.width(),
                        pixels.height(),
                        isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), pixels.argb());
        return image;
    }

    private static byte[] bytes(BufferedImage image, PictureFormat format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.ending()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes whatever is written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
