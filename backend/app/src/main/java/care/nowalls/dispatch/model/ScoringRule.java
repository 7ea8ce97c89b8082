package care.nowalls.dispatch.model;

import java.util.List;
import java.util.Locale;

/** The rules by which candidates are ordered, one a constant; weights are data with validity. */
public enum ScoringRule {
    /** Near is better; 10 km and more count nothing. */
    DISTANCE {
        @Override
        public double value(Standing one, List<Standing> all) {
            return 1 - Math.min(one.metres() / 10_000, 1);
        }

        @Override
        public Object figure(Standing one) {
            return one.metres() / 1000;
        }
    },
    /** What residents say. */
    RATING {
        @Override
        public double value(Standing one, List<Standing> all) {
            return Math.clamp((one.rating() - 1) / 4, 0, 1);
        }

        @Override
        public Object figure(Standing one) {
            return one.rating();
        }
    },
    /** Who has had little of this month's work comes first. */
    FAIR_SHARE {
        @Override
        public double value(Standing one, List<Standing> all) {
            int sum = all.stream().mapToInt(Standing::thatMonth).sum();
            return sum == 0 ? 1 : 1 - (double) one.thatMonth() / sum;
        }

        @Override
        public Object figure(Standing one) {
            return one.thatMonth();
        }
    },
    /** The cheapest counts full, the others in proportion. */
    PRICE {
        @Override
        public double value(Standing one, List<Standing> all) {
            long cheapest = all.stream().mapToLong(Standing::priceFen).min().orElse(0);
            return one.priceFen() == 0 ? 1 : (double) cheapest / one.priceFen();
        }

        @Override
        public Object figure(Standing one) {
            return one.priceFen() / 100.0;
        }
    };

    /** 0 to 1, higher is better. */
    public abstract double value(Standing one, List<Standing> all);

    /** What it looked at, for people: kilometres, stars, orders, yuan. */
    public abstract Object figure(Standing one);

    /** Name in the settings and the message bundle, such as {@code fair-share}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
