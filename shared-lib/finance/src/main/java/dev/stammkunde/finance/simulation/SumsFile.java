package dev.stammkunde.finance.simulation;

import dev.stammkunde.finance.simulation.SimulationResult.NotRated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sums as bytes, compressed: about a dozen for each customer. They are ours alone, so nothing but a
 * simulation that goes on reads them.
 */
final class SumsFile {

    private static final int FORM = 1;
    private static final int BUFFER = 64 * 1024;

    private SumsFile() {}

    static byte[] write(SimulationSums sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, BUFFER))) {
            out.writeByte(FORM);
            writeMonths(out, sums);
            writeCustomers(out, sums.customers());
            NewestStates newest = sums.newest();
            out.writeInt(newest.size());
            for (int place = 0; place < newest.size(); place++) {
                out.writeUTF(newest.orderId(place));
                out.writeInt(newest.number(place));
            }
            out.writeInt(sums.joined().size());
            for (var merge : sums.joined().entrySet()) {
                out.writeUTF(merge.getKey());
                out.writeUTF(merge.getValue());
            }
            NotRated notRated = sums.notRated();
            out.writeLong(notRated.orders());
            out.writeLong(notRated.points());
            out.writeLong(notRated.unreadableLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeMonths(DataOutputStream out, SimulationSums sums) throws IOException {
        out.writeInt(sums.months().size());
        for (SimulatedMonth month : sums.months().values()) {
            out.writeUTF(month.month().toString());
            out.writeLong(month.orders());
            write(out, month.before());
            write(out, month.after());
        }
    }

    private static void write(DataOutputStream out, PointsStand stand) throws IOException {
        out.writeLong(stand.points());
        out.writeLong(stand.pending());
        out.writeLong(stand.lapsed());
    }

    private static void writeCustomers(DataOutputStream out, CustomerPoints customers)
            throws IOException {
        out.writeInt(customers.size());
        for (int number = 0; number < customers.size(); number++) {
            out.writeUTF(customers.customer(number).customerId());
            out.writeLong(customers.before(number));
            out.writeLong(customers.after(number));
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UncheckedIOException if it is something else
     */
    static SimulationSums read(byte[] bytes) {
        SimulationSums sums = new SimulationSums();
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER))) {
            if (in.readByte() != FORM) {
                throw new IOException("the sums have another form");
            }
            for (int left = in.readInt(); left > 0; left--) {
                YearMonth month = YearMonth.parse(in.readUTF());
                sums.add(new SimulatedMonth(month, in.readLong(), stand(in), stand(in)));
            }
            for (int left = in.readInt(); left > 0; left--) {
                sums.addCustomer(in.readUTF(), in.readLong(), in.readLong());
            }
            for (int left = in.readInt(); left > 0; left--) {
                sums.addSeen(in.readUTF(), in.readInt());
            }
            for (int left = in.readInt(); left > 0; left--) {
                sums.addJoined(in.readUTF(), in.readUTF());
            }
            sums.add(new NotRated(in.readLong(), in.readLong(), in.readLong()));
            return sums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PointsStand stand(DataInputStream in) throws IOException {
        return new PointsStand(in.readLong(), in.readLong(), in.readLong());
    }
}
