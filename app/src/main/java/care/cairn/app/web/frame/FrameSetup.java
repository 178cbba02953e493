package care.cairn.app.web.frame;

import care.cairn.app.web.Place;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What holds until a module knows better: the system's clock, and a place without a name. */
@AutoConfiguration
class FrameSetup {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    Place place() {
        return new NoPlace();
    }

    private static final class NoPlace implements Place {
        @Override
        public String name() {
            return "";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.ENGLISH, Locale.FRENCH);
        }

        @Override
        public boolean publicRecord() {
            return false;
        }
    }
}
