package entente.governance.notifications;

import entente.governance.notifications.TrayCommand.BeginDigest;
import entente.governance.notifications.TrayCommand.Choose;
import entente.governance.notifications.TrayCommand.EndDigest;
import entente.governance.notifications.TrayCommand.HoldDigest;
import entente.governance.notifications.TrayCommand.MarkThem;
import entente.governance.notifications.TrayEvent.ChannelChosen;
import entente.governance.notifications.TrayEvent.DigestBegun;
import entente.governance.notifications.TrayEvent.DigestHeld;
import entente.governance.notifications.TrayEvent.DigestSent;
import entente.governance.notifications.TrayEvent.Marked;
import entente.governance.notifications.TrayState.Digest;
import entente.governance.notifications.TrayState.Fate;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the notices of one person lie: what was read, what is wanted, which mails went out. */
public final class Tray implements Decider<TrayCommand, TrayState, TrayEvent> {

    @Override
    public TrayState initial() {
        return new TrayState(Map.of(), 0, null);
    }

    @Override
    public List<TrayEvent> decide(TrayCommand command, TrayState state) {
        return switch (command) {
            case MarkThem c ->
                    c.noticeIds().isEmpty()
                            ? List.of()
                            : List.of(new Marked(c.account(), c.noticeIds(), c.mark()));
            case Choose c ->
                    state.channel(c.kind()) == c.channel()
                            ? List.of()
                            : List.of(new ChannelChosen(c.account(), c.kind(), c.channel()));
            case BeginDigest c -> {
                Digest last = state.digest();
                if (last != null && !c.day().isAfter(last.day())) {
                    throw new Rejected("digest-exists", "The mail of this day was made already");
                }
                yield List.of(new DigestBegun(c.account(), c.day(), c.through(), c.notices()));
            }
            case EndDigest c -> {
                Digest begun = begun(state, c.day());
                yield List.of(new DigestSent(begun.account(), c.day()));
            }
            case HoldDigest c -> {
                Digest begun = begun(state, c.day());
                yield List.of(new DigestHeld(begun.account(), c.day(), c.reason()));
            }
        };
    }

    private static Digest begun(TrayState state, LocalDate day) {
        Digest last = state.digest();
        if (last == null || !last.day().equals(day) || last.fate() != Fate.BEGUN) {
            throw new Rejected("digest-not-begun", "No mail of this day is on its way");
        }
        return last;
    }

    @Override
    public TrayState evolve(TrayState state, TrayEvent event) {
        Digest last = state.digest();
        return switch (event) {
            case Marked _ -> state;
            case ChannelChosen e -> {
                Map<NoticeKind, Channel> chosen = new EnumMap<>(NoticeKind.class);
                chosen.putAll(state.chosen());
                chosen.put(e.kind(), e.channel());
                yield new TrayState(chosen, state.told(), last);
            }
            case DigestBegun e ->
                    new TrayState(
                            state.chosen(),
                            state.told(),
                            new Digest(
                                    e.account(),
                                    e.day(),
                                    e.through(),
                                    e.notices(),
                                    Fate.BEGUN,
                                    null));
            case DigestSent _ ->
                    new TrayState(
                            state.chosen(),
                            last == null ? state.told() : last.through(),
                            ended(last, Fate.SENT, null));
            case DigestHeld e ->
                    new TrayState(state.chosen(), state.told(), ended(last, Fate.HELD, e.reason()));
        };
    }

    private static @Nullable Digest ended(
            @Nullable Digest begun, Fate fate, @Nullable String reason) {
        return begun == null
                ? null
                : new Digest(
                        begun.account(),
                        begun.day(),
                        begun.through(),
                        begun.notices(),
                        fate,
                        reason);
    }
}
