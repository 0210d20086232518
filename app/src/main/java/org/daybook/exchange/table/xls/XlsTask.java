package org.daybook.exchange.table.xls;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.daybook.chem.worker.WorkerTask;

/// Reads a workbook of Excel 97 to 2003 in a worker process: its sheets, or the rows of one, as a stream.
///
/// ```
/// request = file:UTF sheet:int32                            ; index of the sheet, -1 asks for the names
/// answer  = problem:UTF names | *row 0:int32                ; no rows where there is a problem, so none is told
/// names   = count:int32 *(name:UTF visible:boolean)
/// row     = number:int32 cells:int32 *(length:int32 UTF-8)  ; number from 1
/// ```
final class XlsTask implements WorkerTask {

    /// Asks for the names of the sheets.
    static final int NAMES = -1;

    private static final String WORKBOOK = "Workbook";

    @Override
    public void run(DataInputStream request, DataOutputStream answer) throws IOException {
        File file = new File(request.readUTF());
        int sheet = request.readInt();
        try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
            if (sheet == NAMES) {
                writeNames(container.getRoot(), answer);
            } else {
                XlsRows rows = new XlsRows(sheet, answer);
                process(container.getRoot(), rows.request());
                rows.end();
            }
        }
    }

    private static void process(DirectoryNode root, HSSFRequest request) throws IOException {
        new HSSFEventFactory().processWorkbookEvents(request, root);
    }

    private static void writeNames(DirectoryNode root, DataOutputStream answer) throws IOException {
        SheetNames names = new SheetNames();
        String problem = problem(root, names);
        answer.writeUTF(problem);
        if (problem.isEmpty()) {
            List<BoundSheetRecord> sheets = names.sheets();
            answer.writeInt(sheets.size());
            for (BoundSheetRecord one : sheets) {
                answer.writeUTF(one.getSheetname());
                answer.writeBoolean(!one.isHidden() && !one.isVeryHidden());
            }
        }
    }

    private static String problem(DirectoryNode root, SheetNames names) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return "said.exchange.the-workbook-has-a-password-save";
        }
        if (!root.hasEntryCaseInsensitive(WORKBOOK)) {
            return root.hasEntryCaseInsensitive("Book")
                    ? "said.exchange.the-workbook-is-in-the-format"
                    : "said.exchange.this-is-an-older-document-of";
        }
        try {
            process(root, names.request());
            return "";
        } catch (EncryptedDocumentException e) {
            return "said.exchange.the-workbook-has-a-password-save";
        } catch (OldExcelFormatException e) {
            return "said.exchange.the-workbook-is-in-the-format";
        }
    }

    /// Notes the sheets and stops at the end of their list.
    private static final class SheetNames extends org.apache.poi.hssf.eventusermodel.AbortableHSSFListener {

        private final java.util.ArrayList<BoundSheetRecord> found = new java.util.ArrayList<>();

        HSSFRequest request() {
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(this);
            return request;
        }

        List<BoundSheetRecord> sheets() {
            return List.of(BoundSheetRecord.orderByBofPosition(found));
        }

        @Override
        public short abortableProcessRecord(org.apache.poi.hssf.record.Record record) {
            if (record instanceof FilePassRecord) {
                throw new EncryptedDocumentException("password");
            }
            if (record instanceof BoundSheetRecord sheet) {
                found.add(sheet);
            }
            return (short) (record instanceof org.apache.poi.hssf.record.EOFRecord ? 1 : 0);
        }
    }
}
