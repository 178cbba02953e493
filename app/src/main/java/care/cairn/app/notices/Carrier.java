package care.cairn.app.notices;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, if one is named. */
@Component
class Carrier {
    private static final int PERMANENT = 500;
    private static final int LONGEST = 400;

    private final @Nullable Smtp smtp;
    private final @Nullable JavaMailSenderImpl sender;
    private final Addresses addresses;

    Carrier(Environment environment, Addresses addresses) {
        String address = environment.getProperty("cairn.smtp.url", "");
        this.smtp = address.isBlank() ? null : Smtp.read(address);
        this.sender = smtp == null ? null : smtp.sender();
        this.addresses = addresses;
    }

    /** The server, without the password, or nothing where letters are off. */
    Optional<String> server() {
        return Optional.ofNullable(smtp).map(Smtp::toString);
    }

    boolean on() {
        return sender != null;
    }

    /**
     * Sends a letter; its id is the same at each attempt, so that a second copy is known as one.
     */
    Delivery carry(UUID id, String address, Content content) {
        var by = Objects.requireNonNull(sender, "letters are off");
        try {
            by.send(message(by, id, address, content));
            return new Delivery.Taken();
        } catch (MailSendException e) {
            return e.getFailedMessages().isEmpty()
                    ? new Delivery.Later(brief(e), false)
                    : delivery(e.getFailedMessages().values().iterator().next());
        } catch (MailException e) {
            return new Delivery.Later(brief(e), false);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery.Refused(brief(e));
        }
    }

    private MimeMessage message(JavaMailSenderImpl by, UUID id, String address, Content content)
            throws MessagingException, UnsupportedEncodingException {
        var message = by.createMimeMessage();
        var letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom(Objects.requireNonNull(smtp).from(), PlainLine.of(content.place()));
        letter.setTo(address);
        letter.setSubject(content.subject());
        letter.setText(LetterText.of(content), LetterPage.of(content));
        message.setHeader("Message-ID", "<" + id + "@" + addresses.host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", content.language());
        message.setHeader("List-Unsubscribe", "<" + content.stopLink() + ">");
        return message;
    }

    /** What the server said: of this address for good, or of something that may pass. */
    private static Delivery delivery(Exception failure) {
        boolean reached = false;
        @Nullable Throwable next = failure;
        while (next != null) {
            if (next instanceof SMTPAddressFailedException it && it.getReturnCode() >= PERMANENT) {
                return new Delivery.Refused(brief(it));
            }
            if (next instanceof SMTPSendFailedException it && it.getReturnCode() >= PERMANENT) {
                return new Delivery.Refused(brief(it));
            }
            if (next instanceof SendFailedException it && refuses(it.getInvalidAddresses())) {
                reached = true;
            }
            next =
                    next instanceof MessagingException it && it.getNextException() != null
                            ? it.getNextException()
                            : next.getCause();
        }
        return new Delivery.Later(brief(failure), reached);
    }

    private static boolean refuses(Address @Nullable [] invalid) {
        return invalid != null && invalid.length > 0;
    }

    private static String brief(Exception failure) {
        String said =
                PlainLine.of(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }
}
