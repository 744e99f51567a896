package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.InvalidFieldException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A shop's export of its customers, from which their ids are known by address. It is held in
 * memory: a million customers are about 200 MB.
 */
public final class CustomersFile implements FindCustomerId {

    private static final List<String> IDS =
            List.of("customer id", "customer_id", "customer_number", "customernumber", "id");
    private static final List<String> ADDRESSES =
            List.of("email", "user_email", "customer_email", "e-mail");

    /** Stands for an address that several customers have. */
    private static final String SEVERAL = "";

    private final Map<String, String> ids = new HashMap<>();

    private CustomersFile() {}

    /**
     * Reads an export.
     *
     * @throws UnreadableFileException if it has no ids or no addresses
     */
    public static CustomersFile read(Path file) throws IOException {
        CustomersFile customers = new CustomersFile();
        try (CsvTable table = CsvTable.open(FileText.recognise(file))) {
            int id = column(table.header(), IDS, "ids of customers");
            int address = column(table.header(), ADDRESSES, "addresses");
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                if (row.problem() == null) {
                    customers.add(row.cells().get(id).strip(), row.cells().get(address));
                }
            }
        }
        return customers;
    }

    private static int column(List<String> header, List<String> names, String what) {
        List<String> columns =
                header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        return names.stream()
                .map(columns::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnreadableFileException(
                                        "The list of customers has no %s, as one of %s."
                                                .formatted(what, String.join(", ", names))));
    }

    private void add(String id, String address) {
        String plain = id.startsWith("'") ? id.substring(1) : id;
        String email = key(address);
        if (Ids.isId(plain) && !email.isEmpty()) {
            ids.merge(email, plain, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** How many addresses it has. */
    public int size() {
        return ids.size();
    }

    @Override
    public Optional<String> find(String email) {
        String id = ids.get(key(email));
        if (SEVERAL.equals(id)) {
            throw new InvalidFieldException("the address", "is of several customers");
        }
        return Optional.ofNullable(id);
    }
}
