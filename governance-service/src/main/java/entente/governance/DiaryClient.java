package entente.governance;

import entente.governance.feed.Ics;
import entente.governance.meetings.MeetingStatus;
import entente.governance.meetings.MeetingView;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.governance.meetings.MeetingWords;
import entente.governance.people.SeatView;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The meetings of the tables at which somebody sits. */
@Singleton
public class DiaryClient {

    private final SeatView seats;
    private final MeetingView meetings;
    private final SupplierClient suppliers;
    private final Lists lists;

    DiaryClient(SeatView seats, MeetingView meetings, SupplierClient suppliers, Lists lists) {
        this.seats = seats;
        this.meetings = meetings;
        this.suppliers = suppliers;
        this.lists = lists;
    }

    /** What stands in the calendar of an account from a day on; nothing for who sits nowhere. */
    public List<Ics.Entry> of(String account, LocalDate from) {
        Set<UUID> at =
                lists.of(seats).where("account", account).where("seated", true).current().stream()
                        .map(seat -> seat.supplierId)
                        .collect(Collectors.toSet());
        if (at.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = new HashMap<>();
        return lists
                .of(meetings)
                .in("supplierId", at)
                .from("day", from)
                .sortable("at")
                .current()
                .stream()
                .map(row -> entry(row, names.computeIfAbsent(row.supplierId, suppliers::name)))
                .toList();
    }

    private static Ics.Entry entry(MeetingRow row, String supplier) {
        return new Ics.Entry(
                row.id,
                MeetingWords.name(row.kind) + " with " + supplier,
                row.at,
                row.minutes,
                row.version,
                row.changedAt,
                row.status == MeetingStatus.CANCELLED);
    }
}
