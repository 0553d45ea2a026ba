package org.huiqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this process and of a PostgreSQL beside it; where there is no {@code /proc}, of this process only. */
final class Cpu {

    private static final double TICKS_A_SECOND = 100;

    private Cpu() {}

    static double seconds() {
        return seconds(ProcessHandle.current());
    }

    static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Of programs that this one started and that have ended. */
    static double ofChildren() {
        try {
            return ticks(stat(ProcessHandle.current().pid()), 13, 15) / TICKS_A_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** @param backend any process of the server */
    static double ofServer(long backend) {
        try {
            long postmaster = Long.parseLong(stat(backend)[1]);
            double ticks = ticks(stat(postmaster), 11, 15);
            try (Stream<Path> all = Files.list(Path.of("/proc"))) {
                for (Path one : all.filter(path -> path.getFileName().toString().matches("\\d+"))
                        .toList()) {
                    String[] stat = statOrNone(one);
                    if (stat.length > 14 && stat[1].equals(String.valueOf(postmaster))) {
                        ticks += ticks(stat, 11, 13);
                    }
                }
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** Fields after the name in brackets: state, parent, …; times of its own at 11 and 12, of ended children at 13, 14. */
    private static String[] stat(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static String[] statOrNone(Path process) {
        try {
            return stat(Long.parseLong(process.getFileName().toString()));
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static double ticks(String[] stat, int begin, int end) {
        double ticks = 0;
        for (int n = begin; n < end; n++) {
            ticks += Double.parseDouble(stat[n]);
        }
        return ticks;
    }
}
