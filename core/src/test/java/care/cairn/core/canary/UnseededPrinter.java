package care.cairn.core.canary;

import care.cairn.core.spc.ControlCharts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.assertj.core.api.Assertions;

/** Breaks every law of core, so that each law can be seen to hold. Never called. */
class UnseededPrinter {
    void breakEveryLaw() {
        System.out.println(ControlCharts.ALL);
        System.out.println(Instant.now());
        System.out.println(System.currentTimeMillis());
        System.out.println(new Random().nextInt());
        System.out.println(Math.random());
        System.out.println(Files.exists(Path.of(".")));
        Assertions.assertThat(true).isTrue();
    }
}
