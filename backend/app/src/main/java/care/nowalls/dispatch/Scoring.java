package care.nowalls.dispatch;

import care.nowalls.dispatch.model.Score;
import care.nowalls.dispatch.model.ScoringRule;
import care.nowalls.dispatch.model.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Orders candidates by the weighted {@link ScoringRule}s and says why in the district's language. */
@ApplicationScoped
class Scoring {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages.dispatch", Locale.SIMPLIFIED_CHINESE);
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> -ranked.score().total())
            .thenComparing(ranked -> ranked.standing().providerId());

    List<Ranked> bestFirst(Ask ask, List<Standing> all) {
        return all.stream()
                .map(one -> new Ranked(one, score(ask, one, all)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Score score(Ask ask, Standing one, List<Standing> all) {
        return Score.of(Stream.of(ScoringRule.values())
                .map(rule -> new Score.Part(
                        rule.key(), ask.setting("weight." + rule.key()), rule.value(one, all), words(rule, one)))
                .toList());
    }

    private static String words(ScoringRule rule, Standing one) {
        String pattern = WORDS.getString("score." + rule.key());
        return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(new Object[] {rule.figure(one)});
    }
}
