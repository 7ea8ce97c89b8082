package care.nowalls.notify.job;

import care.nowalls.notify.Channel;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends what is due, on every node each second; each channel by itself, so that a slow gateway delays no other. */
@ApplicationScoped
class DeliverySweeper {

    private final Delivering delivering;

    @Inject
    DeliverySweeper(Delivering delivering) {
        this.delivering = delivering;
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "notify-sms")
    Uni<Void> sms() {
        return delivering.sweep(Channel.SMS);
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "notify-voice")
    Uni<Void> voice() {
        return delivering.sweep(Channel.VOICE);
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "notify-email")
    Uni<Void> email() {
        return delivering.sweep(Channel.EMAIL);
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "notify-webhook")
    Uni<Void> webhook() {
        return delivering.sweep(Channel.WEBHOOK);
    }
}
