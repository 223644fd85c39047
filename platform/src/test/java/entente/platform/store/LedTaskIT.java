package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.StoreFixture;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task goes on after its work threw, and ends when it is closed, whatever the work does. */
class LedTaskIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final Leadership leadership = new Leadership(fixture.instance().database());

    @AfterEach
    void stop() {
        leadership.close();
        fixture.close();
    }

    private LedTask started(LedTask.Work work) {
        LedTask task = new LedTask(leadership, "task", work);
        task.start();
        return task;
    }

    @Test
    void work_that_throws_is_begun_anew_and_says_why() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch goOn = new CountDownLatch(1);
        LedTask.Work work =
                (led, connection) -> {
                    if (begun.incrementAndGet() == 1) {
                        throw new IllegalStateException("first");
                    }
                    goOn.await();
                    led.worked();
                    while (!led.isClosed()) {
                        led.rest(connection, Duration.ofMinutes(1));
                    }
                };
        try (LedTask task = started(work)) {
            await().until(() -> begun.get() == 2);
            assertThat(task.lastError()).contains("first");
            assertThat(task.leads()).isTrue();
            goOn.countDown();
            await().until(() -> task.lastError() == null);
        }
    }

    @Test
    void work_that_lost_its_connection_while_it_rests_is_begun_anew() {
        AtomicInteger begun = new AtomicInteger();
        LedTask.Work work =
                (led, connection) -> {
                    begun.incrementAndGet();
                    Database.await(connection.close());
                    led.rest(connection, Duration.ofMinutes(1));
                };
        try (LedTask _ = started(work)) {
            await().until(() -> begun.get() > 1);
        }
    }

    @Test
    void a_task_that_is_closed_lets_another_lead_whatever_its_work_waits_for() {
        CountDownLatch never = new CountDownLatch(1);
        LedTask hanging = started((_, _) -> never.await());
        await().until(hanging::leads);
        AtomicInteger begun = new AtomicInteger();
        try (LedTask _ = started((_, _) -> begun.incrementAndGet())) {
            assertThat(begun).hasValue(0);
            hanging.close();
            assertThat(hanging.leads()).isFalse();
            await().until(() -> begun.get() > 0);
        }
    }

    @Test
    void a_task_that_is_told_to_leave_ends_before_anybody_waits_for_it() {
        LedTask.Work resting =
                (led, connection) -> {
                    while (!led.isClosed()) {
                        led.rest(connection, Duration.ofMinutes(1));
                    }
                };
        try (LedTask task = started(resting)) {
            await().until(task::leads);
            task.leave();
            await().until(() -> !task.leads());
        }
    }
}
