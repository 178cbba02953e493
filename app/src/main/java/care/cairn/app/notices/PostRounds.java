package care.cairn.app.notices;

import care.cairn.app.ledger.LaterActs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The rounds of the post: a look out after each act, and every few minutes for what comes by the
 * calendar alone. Where no mail server is named nothing is done.
 */
@Component
class PostRounds {
    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final Duration BY_ITSELF = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Post post;
    private final Outbox outbox;
    private final Carrier carrier;
    private final LaterActs acts;
    private final InstantSource clock;
    private final boolean serves;
    private long seen = -1;
    private Instant looked = Instant.EPOCH;

    PostRounds(
            Post post,
            Outbox outbox,
            Carrier carrier,
            LaterActs acts,
            InstantSource clock,
            Environment environment) {
        this.post = post;
        this.outbox = outbox;
        this.carrier = carrier;
        this.acts = acts;
        this.clock = clock;
        // a command beside the program, with no port open, leaves the post to the program
        this.serves = !"-1".equals(environment.getProperty("server.port"));
    }

    @Scheduled(fixedDelayString = "${cairn.post.every:PT3S}", initialDelayString = "PT1S")
    void round() {
        if (!serves || !carrier.on()) {
            return;
        }
        Instant now = clock.instant();
        long last = acts.last();
        if (last != seen || now.isAfter(looked.plus(BY_ITSELF))) {
            post.collect(now);
            outbox.forget(now.minus(KEPT));
            seen = last;
            looked = now;
        }
        int taken = post.send(now);
        if (taken > 0) {
            LOG.info("The mail server took {} letters.", taken);
        }
    }
}
