package care.cairn.app.demo;

import care.cairn.app.access.Personas;
import care.cairn.app.web.TimeRange;
import care.cairn.app.web.frame.Footnote;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program is given besides when it shows the demo. */
@Configuration
@ConditionalOnProperty("cairn.demo")
class DemoSetup {
    static final LocalDate FROM = LocalDate.parse("2018-01-01");

    @Bean
    InstantSource clock(JdbcClient jdbc) {
        return new DemoClock(jdbc, InstantSource.system());
    }

    @Bean
    TimeRange timeRange() {
        return new TimeRange(FROM);
    }

    @Bean
    Personas personas(JdbcClient jdbc) {
        return new DemoPersonas(jdbc);
    }

    @Bean
    Footnote illustrative() {
        return new Footnote("demo.illustrative");
    }
}
