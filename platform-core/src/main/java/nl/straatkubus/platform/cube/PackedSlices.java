package nl.straatkubus.platform.cube;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/** Slices kept in the form in which they are stored, a third of what they take unpacked; each is unpacked when asked for. */
public final class PackedSlices extends AbstractList<Slice> implements RandomAccess {
    private final List<Packed> packed = new ArrayList<>();

    private record Packed(IndicatorCode indicator, Period period, long lattice, byte[] columns) {}

    @Override
    public boolean add(Slice slice) {
        return packed.add(new Packed(slice.indicator(), slice.period(), slice.lattice(), SliceColumns.encode(slice)));
    }

    @Override
    public Slice get(int index) {
        Packed one = packed.get(index);
        return SliceColumns.decode(one.indicator(), one.period(), one.lattice(), one.columns());
    }

    @Override
    public int size() {
        return packed.size();
    }
}
