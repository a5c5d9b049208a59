import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@leadership-commons/widgets/react.js';
/* IMPORTS */

function App() {
  const [shown, setShown] = useState(true);
  const [heading, setHeading] = useState('From React');
  const [problems, setProblems] = useState(0);
  return (
    <main>
      <button onClick={() => setHeading('Changed')}>Change</button>
      <button onClick={() => setShown(!shown)}>Toggle</button>
      <output>{problems}</output>
      {shown && <>TAGS</>}
      {shown && (
        <leadership-offer-finder
          id="bound"
          feed="/broken.json"
          heading={heading}
          fixed
          onleadership-feed-problem={() => setProblems((count) => count + 1)}
        />
      )}
    </main>
  );
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
