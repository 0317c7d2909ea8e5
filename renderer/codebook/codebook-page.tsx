/** The codebook as a page to read, print and export. */
export function CodebookPage() {
  return (
    <div className="panel table-screen">
      <h1>Codebook</h1>
    </div>
  );
}
