package care.nowalls.resident.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.resident.ResidentRefusal;
import care.nowalls.shared.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is kept of an uploaded picture. */
class PortraitTest {

    private static final int WIDTH_AT = 16;
    private static final int IHDR_END = 29;

    static byte[] picture(String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(width / 2, height / 2, Color.RED.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage kept(byte[] uploaded) throws IOException {
        byte[] jpeg = Portrait.of(uploaded);
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void refused(byte[] uploaded) {
        assertThatThrownBy(() -> Portrait.of(uploaded))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ResidentRefusal.PHOTO_UNREADABLE));
    }

    @Test
    void a_large_jpeg_shrinks_to_512_pixels_and_keeps_its_shape() throws IOException {
        BufferedImage kept = kept(picture("jpeg", 3000, 1500, BufferedImage.TYPE_INT_RGB));
        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getHeight()).isEqualTo(256);
    }

    @Test
    void a_small_png_becomes_a_jpeg_of_the_same_size_white_where_one_saw_through() throws IOException {
        BufferedImage kept = kept(picture("png", 100, 80, BufferedImage.TYPE_INT_ARGB));
        assertThat(kept.getWidth()).isEqualTo(100);
        assertThat(new Color(kept.getRGB(2, 2)).getGreen()).isGreaterThan(250);
    }

    @Test
    void nothing_that_was_hidden_in_the_file_is_kept() throws IOException {
        byte[] picture = picture("jpeg", 40, 40, BufferedImage.TYPE_INT_RGB);
        byte[] secret = "<script>home</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] laden = ByteBuffer.allocate(picture.length + secret.length)
                .put(picture)
                .put(secret)
                .array();
        assertThat(new String(Portrait.of(laden), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void other_formats_are_refused_whatever_they_call_themselves() throws IOException {
        refused(picture("gif", 10, 10, BufferedImage.TYPE_BYTE_INDEXED));
        refused(picture("bmp", 10, 10, BufferedImage.TYPE_INT_RGB));
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
    }

    @Test
    void a_picture_that_would_unpack_to_gigabytes_is_refused_by_its_head() throws IOException {
        byte[] bomb = picture("png", 8, 8, BufferedImage.TYPE_BYTE_BINARY);
        ByteBuffer.wrap(bomb).putInt(WIDTH_AT, 60_000).putInt(WIDTH_AT + 4, 60_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, IHDR_END - 12);
        ByteBuffer.wrap(bomb).putInt(IHDR_END, (int) crc.getValue());
        refused(bomb);
    }

    @Test
    void torn_and_scrambled_files_are_refused_and_break_nothing() throws IOException {
        byte[] whole = picture("png", 64, 64, BufferedImage.TYPE_INT_RGB);
        refused(Arrays.copyOf(whole, 40));
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] scrambled = picture(i % 2 == 0 ? "png" : "jpeg", 64, 64, BufferedImage.TYPE_INT_RGB);
            for (int j = 0; j < 12; j++) {
                scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Portrait.of(scrambled)).isNotEmpty();
            } catch (Refused expected) {
                assertThat(expected.refusal()).isEqualTo(ResidentRefusal.PHOTO_UNREADABLE);
            }
        }
    }
}
