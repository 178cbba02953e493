package care.cairn.app.measures;

import care.cairn.app.web.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A partnership whose record anybody may read, on 16 January 2023. */
@TestConfiguration
public class PublicPlace {

    @Bean
    @Primary
    InstantSource exampleClock() {
        return InstantSource.fixed(Instant.parse("2023-01-16T09:30:00Z"));
    }

    @Bean
    @Primary
    Place examplePlace() {
        return new Place() {
            @Override
            public String name() {
                return "Example partnership";
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/London");
            }

            @Override
            public List<Locale> languages() {
                return List.of(Locale.ENGLISH, Locale.FRENCH);
            }

            @Override
            public boolean publicRecord() {
                return true;
            }
        };
    }
}
