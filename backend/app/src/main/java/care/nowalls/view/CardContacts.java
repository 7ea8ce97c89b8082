package care.nowalls.view;

import care.nowalls.resident.ContactView;
import care.nowalls.resident.ResidentFile;
import care.nowalls.view.IncidentCard.CalledContact;
import care.nowalls.view.IncidentCard.CardPerson;
import care.nowalls.view.IncidentCardRows.Tries;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to call at an incident, and who has a key. */
final class CardContacts {

    private CardContacts() {}

    /** Names, relations and numbers of those with a key; null when nobody has one. */
    static @Nullable String keyHolders(List<ContactView> contacts) {
        String names = contacts.stream()
                .filter(CardContacts::holdsKey)
                .map(one -> one.name() + "（" + one.relation() + "）" + one.phone())
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : names;
    }

    private static boolean holdsKey(ContactView contact) {
        return "KEY_HOLDER".equals(contact.role());
    }

    /** The resident first, then the others in the order of calling. */
    static List<CalledContact> of(ResidentFile file, CardPerson person, Map<String, Tries> tries) {
        Tries own = tries.getOrDefault("resident", Tries.NONE);
        CalledContact self = new CalledContact(
                null, 0, person.name(), "本人", "RESIDENT", person.phone(), false, own.count(), own.result(), own.at());
        return Stream.concat(
                        Stream.of(self),
                        file.contacts().stream()
                                .map(one ->
                                        called(one, tries.getOrDefault(one.id().toString(), Tries.NONE))))
                .toList();
    }

    private static CalledContact called(ContactView one, Tries tries) {
        return new CalledContact(
                one.id(),
                one.order(),
                one.name(),
                one.relation(),
                one.role(),
                one.phone(),
                holdsKey(one),
                tries.count(),
                tries.result(),
                tries.at());
    }
}
