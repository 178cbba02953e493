package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void is_the_text_of_what_was_added() throws IOException {
        Random random = new Random(3);
        Utf8 text = new Utf8(1);
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            int small = random.nextInt(1 << random.nextInt(1, 31));
            text.add('x').add("aé€😀b").add("plain").add("ö".getBytes(UTF_8)).add(number);
            text.add((long) small).digits(small, 1);
            same.append('x').append("aé€😀b").append("plain").append('ö').append(number);
            same.append(small).append(small);
        }
        assertThat(text.toString()).isEqualTo(same.toString());
        assertThat(text.size()).isEqualTo(same.toString().getBytes(UTF_8).length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.drainTo(out);
        assertThat(out.toString(UTF_8)).isEqualTo(same.toString());
        assertThat(text.size()).isZero();
        assertThat(text.add("new").take()).isEqualTo("new".getBytes(UTF_8));
        assertThat(text.size()).isZero();
    }

    @Test
    void digits_have_zeros_before_them() {
        assertThat(new Utf8(1).digits(7, 3).digits(0, 2).digits(1234, 4).digits(999, 1).toString())
                .isEqualTo("007001234999");
        assertThat(new Utf8(1).add(10L).add(99L).add(100L).add(2_147_483_648L).toString())
                .isEqualTo("10991002147483648");
    }
}
