package care.nowalls.providerapi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_has_its_words_in_both_languages(ProblemCode code) {
        for (String language : new String[] {"zh-CN", "en"}) {
            assertThat(Messages.of(language).text(code.code() + ".title")).isNotBlank();
            assertThat(Messages.of(language).text(code.code() + ".detail")).isNotBlank();
        }
    }

    @Test
    void both_bundles_have_the_same_keys() {
        assertThat(ResourceBundle.getBundle("messages.problems", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("messages.problems", Locale.SIMPLIFIED_CHINESE)
                        .keySet());
    }

    @Test
    void chinese_unless_english_is_preferred() {
        assertThat(Messages.of(null).text("not-found.title")).isEqualTo("未找到");
        assertThat(Messages.of("fr").text("not-found.title")).isEqualTo("未找到");
        assertThat(Messages.of("zh").text("not-found.title")).isEqualTo("未找到");
        assertThat(Messages.of("fr,en-US;q=0.5").text("not-found.title")).isEqualTo("Not found");
        assertThat(Messages.of("*").text("not-found.title")).isEqualTo("未找到");
    }
}
