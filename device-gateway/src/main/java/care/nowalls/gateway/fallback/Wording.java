package care.nowalls.gateway.fallback;

/** What people are told while no backend is there. */
final class Wording {
    private static final int FIRST = 6;
    private static final int LAST = 4;

    private Wording() {}

    static String sms(Waiting waiting, String link) {
        return "【NoWalls】%s紧急呼叫，调度系统暂不可用，请立即联系或前往查看，已处理请点击：%s"
                .formatted(waiting.place().isEmpty() ? "" : waiting.place() + " ", link);
    }

    static String voice(Waiting waiting) {
        return "NoWalls 紧急通知。%s紧急呼叫，调度系统暂不可用，请立即联系或前往查看。".formatted(waiting.place());
    }

    /** First and last digits only. */
    static String masked(String phone) {
        int first = Math.max(0, Math.min(FIRST, phone.length() - LAST - 2));
        int hidden = Math.max(0, phone.length() - first - LAST);
        return phone.substring(0, first) + "*".repeat(hidden) + phone.substring(first + hidden);
    }
}
