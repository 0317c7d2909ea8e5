/** The audit trail: who did what when. */
export function HistoryScreen() {
  return (
    <div className="panel table-screen">
      <h1>History</h1>
    </div>
  );
}
