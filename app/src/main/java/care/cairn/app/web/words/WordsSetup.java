package care.cairn.app.web.words;

import care.cairn.app.web.Place;
import care.cairn.app.web.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the messages and the reader's language in place. */
@Configuration(proxyBeanMethods = false)
class WordsSetup {

    @Bean
    MessageSource messageSource(ObjectProvider<Vocabulary> vocabulary) {
        return new Messages(vocabulary);
    }

    @Bean
    LocaleResolver localeResolver(Place place) {
        return new ReaderLanguage(place);
    }
}
