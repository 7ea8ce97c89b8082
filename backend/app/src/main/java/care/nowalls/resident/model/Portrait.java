package care.nowalls.resident.model;

import care.nowalls.resident.ResidentRefusal;
import care.nowalls.shared.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of an uploaded picture the one that is kept: drawn anew, so that nothing of the file – place, camera, what hides
 * behind the picture – is kept with it. What it is is told by its content, not by its name. A rotation that a phone
 * only noted in the file is not applied; the console does that before it uploads.
 */
public final class Portrait {

    /** Longest side in pixels. */
    public static final int SIDE = 512;

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.85f;

    private Portrait() {}

    /** A JPEG of at most 512 pixels a side. 422 {@code photo-unreadable} unless it is a JPEG or PNG of sane size. */
    public static byte[] of(byte[] uploaded) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
            return jpeg(drawn(read(input)));
        } catch (IOException | RuntimeException e) {
            // the decoders meet hostile bytes with either
            throw e instanceof Refused refused ? refused : new Refused(ResidentRefusal.PHOTO_UNREADABLE);
        }
    }

    /** The same of what came as text. */
    public static byte[] ofBase64(String uploaded) {
        try {
            return of(Base64.getDecoder().decode(uploaded));
        } catch (IllegalArgumentException e) {
            throw new Refused(ResidentRefusal.PHOTO_UNREADABLE);
        }
    }

    private static BufferedImage read(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new Refused(ResidentRefusal.PHOTO_UNREADABLE);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            refuseUnlessSane(reader, width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** The size is asked of the head of the file, before anything is unpacked. */
    private static void refuseUnlessSane(ImageReader reader, int width, int height) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format) || (long) width * height > MOST_PIXELS) {
            throw new Refused(ResidentRefusal.PHOTO_UNREADABLE);
        }
    }

    private static BufferedImage drawn(BufferedImage source) {
        double scale = Math.min(1, (double) SIDE / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(source, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
