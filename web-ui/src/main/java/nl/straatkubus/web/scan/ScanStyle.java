package nl.straatkubus.web.scan;

/** How a scan looks on paper. */
final class ScanStyle {
    private ScanStyle() {}

    /** @param title stands at the foot of every page */
    static String of(String title) {
        return STYLE.replace("FOOT", "'" + title.replace("'", "\\'") + "'");
    }

    private static final String STYLE = """
            @page {
              size: A4;
              margin: 16mm 20mm 18mm;
              @bottom-left { content: FOOT; font-family: 'Open Sans'; font-size: 7.5pt; color: #62645f; }
              @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Open Sans'; font-size: 7.5pt; color: #62645f; }
            }
            body { margin: 0; font-family: 'Open Sans'; font-size: 8.5pt; line-height: 1.42; color: #181b1b; }
            h1 { font-size: 26pt; line-height: 1.15; font-weight: 600; margin: 0; }
            h2 { font-size: 14pt; line-height: 1.2; font-weight: 600; margin: 18pt 0 4pt; page-break-after: avoid; }
            h3 { font-size: 9.5pt; line-height: 1.3; font-weight: 600; margin: 8pt 0 2pt; page-break-after: avoid; }
            p { margin: 0 0 5pt; }
            ul { margin: 0 0 4pt; padding: 0 0 0 11pt; }
            .over { font-size: 10pt; font-weight: 600; color: #23479a; margin: 0 0 3pt; }
            .under { font-size: 10pt; color: #62645f; margin: 2pt 0 12pt; }
            .small { font-size: 7.5pt; color: #62645f; font-weight: 400; }
            .lead { font-size: 9.5pt; }
            .clear { clear: both; }
            .next { page-break-before: always; }
            .locator { float: right; width: 216px; border: 0.5pt solid #cfcec8; margin-left: 20px; }
            .locator object, .map object, .chart object { display: block; }
            .beside h2 { margin-top: 0; }
            h3.more { color: #855100; }
            h3.less { color: #1d6a3b; }
            h3.theme { border-bottom: 1pt solid; margin: 10pt 0 0; padding-bottom: 2pt; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; font-weight: 400; padding: 2pt 5pt 2pt 0; border-bottom: 0.4pt solid #e3e2dd; vertical-align: middle; }
            thead th { font-size: 7.5pt; color: #62645f; border-bottom: 0.6pt solid #cfcec8; }
            tr { page-break-inside: avoid; }
            .number { text-align: right; padding-right: 9pt; }
            table.profile { table-layout: fixed; }
            .of-figure { width: 28%; } .of-place { width: 18%; } .of-course { width: 14%; }
            .of-here, .of-around { width: 12%; text-align: right; padding-right: 9pt; }
            .of-compared { width: 16%; text-align: right; padding-right: 9pt; }
            .MORE_ATTENTION { color: #855100; font-weight: 600; }
            .LESS_ATTENTION { color: #1d6a3b; font-weight: 600; }
            .DIFFERENT { font-weight: 600; }
            .pair { page-break-inside: avoid; margin-bottom: 8pt; }
            .one { float: left; width: 314px; } .other { float: right; width: 314px; }
            .one h3, .other h3 { margin: 0; }
            .map { border: 0.5pt solid #cfcec8; margin-bottom: 5px; }
            .legend { font-size: 7pt; line-height: 1.3; } .legend li { margin-bottom: 1px; }
            .progress { page-break-inside: avoid; margin-bottom: 6pt; }
            .chart { float: left; width: 300px; }
            table.values { margin-left: 330px; width: 310px; }
            table.values .of-here, table.values .of-around { width: auto; }
            table.values th, table.values td { padding-top: 1.5pt; padding-bottom: 1.5pt; }
            .entry { page-break-inside: avoid; margin-bottom: 6pt; padding-left: 8pt; border-left: 2pt solid #cfcec8; }
            .entry h3 { margin-top: 0; } .entry p { margin-bottom: 1pt; }
            table.sources { font-size: 7.5pt; }
            table.sources th, table.sources td { vertical-align: top; }
            .left { font-weight: 600; margin-top: 6pt; }
            .closing { margin-top: 8pt; color: #62645f; }
            """;
}
