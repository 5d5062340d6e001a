/** First in the page, for those who go by keyboard. The router owns the address: the focus moves without changing it. */
export function SkipLinks() {
  return (
    <>
      <a className="skip" href="#contenu" onClick={jumpTo('contenu')}>Aller au contenu</a>
      <a className="skip" href="#liste" onClick={jumpTo('liste')}>Aller à la liste</a>
    </>
  );
}

function jumpTo(id: string) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const target = document.getElementById(id) ?? document.getElementById('contenu');
    target?.focus();
    target?.scrollIntoView({ block: 'start' });
  };
}
