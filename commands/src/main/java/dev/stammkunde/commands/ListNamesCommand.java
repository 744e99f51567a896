package dev.stammkunde.commands;

import dev.stammkunde.customers.ListAllNames;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
import dev.stammkunde.customers.store.DynamoDbListNames;
import dev.stammkunde.customers.store.DynamoDbProfiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Makes customers of an earlier release be found by their names. */
@Command(
        name = "list-names",
        mixinStandardHelpOptions = true,
        description =
                "Lets the search find customers by name whose profile was written before it did."
                        + " Once for each shop after the update; again does no harm.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage, or a fault; begin again"})
final class ListNamesCommand implements Callable<Integer> {

    @Mixin TableOptions tables = new TableOptions();

    @Option(names = "--shop", required = true, description = "Whose customers they are.")
    String shop = "";

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ShopIds.require(spec, shop);
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        try (TableOptions.Table table = tables.open("CustomersTable")) {
            long listed =
                    new ListAllNames(
                                    new DynamoDbFindShopCustomers(table.client(), table.name()),
                                    new DynamoDbProfiles(
                                            new CustomersTable(table.client(), table.name())),
                                    new DynamoDbListNames(table.client(), table.name()))
                            .list(shop, so -> progress.show("listed %,d customers".formatted(so)));
            progress.clear();
            spec.commandLine()
                    .getOut()
                    .println("%d customers of %s are found by name.".formatted(listed, shop));
            return 0;
        }
    }
}
