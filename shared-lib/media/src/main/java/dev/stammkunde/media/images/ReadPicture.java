package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureRefusal;

import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes of a file that somebody sent what mails show: upright, at most {@value #WIDEST} pixels
 * wide, in sRGB, and written anew, so that nothing of the file is in it but the picture. Where it
 * was taken and with which device is gone, and so is what else the file may have been.
 *
 * <p>What a file is, its bytes say. It is decoded only when its outline is within limits, so that a
 * small file cannot become a large picture.
 */
public final class ReadPicture {

    /** Twice the width of a mail, for screens with two pixels for one. */
    public static final int WIDEST = 1_200;

    private ReadPicture() {}

    /** Reads a file. */
    public static PictureReading read(byte[] file) {
        try {
            Outline outline = Outline.of(file);
            Pixels pixels = Pixels.of(decoded(outline)).narrowed(outline).turned(outline);
            return new PictureReading.Taken(written(pixels, outline));
        } catch (RefusedPictureException e) {
            return new PictureReading.Refused(e.reason());
        }
    }

    private static PictureFile written(Pixels pixels, Outline outline)
            throws RefusedPictureException {
        return WritePicture.written(pixels, outline.isJpeg())
                .orElseThrow(() -> new RefusedPictureException(PictureRefusal.TOO_HEAVY));
    }

    private static BufferedImage decoded(Outline outline) throws RefusedPictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(outline.kind()).next();
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(outline.bytes()))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0, fewPixels(outline, reader));
            if (warnings.isIncomplete()) {
                throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
            }
            return image;
        } catch (IIOException e) {
            throw new RefusedPictureException(
                    isCutShort(e) ? PictureRefusal.INCOMPLETE : PictureRefusal.BROKEN);
        } catch (IOException | RuntimeException e) {
            throw unlessFault(e);
        } finally {
            reader.dispose();
        }
    }

    /** The JDK's readers leave by many ways when bytes are not what they expect. */
    private static RefusedPictureException unlessFault(Exception e) {
        boolean isOfBytes =
                e instanceof IOException
                        || e instanceof IndexOutOfBoundsException
                        || e instanceof IllegalArgumentException
                        || e instanceof NegativeArraySizeException
                        || e instanceof ArithmeticException
                        || e instanceof NullPointerException
                        || e instanceof CMMException;
        if (!isOfBytes && e instanceof RuntimeException fault) {
            throw fault;
        }
        return new RefusedPictureException(PictureRefusal.BROKEN);
    }

    private static boolean isCutShort(IIOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("end of");
    }

    /** Of a large picture every second or third pixel is enough to make a small one of. */
    private static ImageReadParam fewPixels(Outline outline, ImageReader reader) {
        int step = Math.max(1, outline.uprightWidth() / (2 * WIDEST));
        ImageReadParam wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(step, step, 0, 0);
        return wish;
    }

    /** The decoder of JPEG fills up with grey what is missing, and only says so. */
    private static final class Warnings implements IIOReadWarningListener {

        private boolean isIncomplete;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            isIncomplete |= warning.toLowerCase(Locale.ROOT).contains("premature end");
        }

        boolean isIncomplete() {
            return isIncomplete;
        }
    }
}
