package nl.straatkubus.admin.billing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Statements as Dutch banks write them: camt.053.001.02. */
final class BankStatement {
    private BankStatement() {}

    /** One booked payment for each reference, and one that went out. */
    static byte[] of(String day, String remittance, long cents, String... references) {
        StringBuilder entries = new StringBuilder(entry(day, "KOSTEN", 995, "DBIT", day + "-out"));
        for (String reference : references) {
            entries.append(entry(day, remittance, cents, "CRDT", day + "-" + reference));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                <GrpHdr><MsgId>1</MsgId></GrpHdr>
                <Stmt><Id>1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
                <Bal><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(entries).strip().getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String day, String remittance, long cents, String direction, String reference) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Nm>Gemeente</Nm></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(BigDecimal.valueOf(cents, 2).toPlainString(), direction, day, reference, remittance);
    }
}
