import { useId, useRef } from 'react';
import './thread.css';
import { Button, IconButton } from './button.tsx';
import { FieldError } from './fields.tsx';
import { fileSize } from './format.ts';
import { Glyph } from './glyph.tsx';
import { AttachmentIcon, CloseIcon } from './icons.ts';

interface AttachFieldProps {
  id?: string;
  label: string;
  help?: string;
  error?: string | null;
  files: readonly File[];
  onChange: (files: File[]) => void;
}

/** Files chosen before a message leaves; each can be taken away again. */
export function AttachField({ id: given, label, help, error, files, onChange }: AttachFieldProps) {
  const own = useId();
  const id = given ?? own;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className="field" role="group" aria-labelledby={`${id}-label`} onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => { event.preventDefault(); onChange([...files, ...event.dataTransfer.files]); }}
    >
      <span className="label" id={`${id}-label`}>{label}<span className="optional"> (facultatif)</span></span>
      {help ? <span className="help">{help}</span> : null}
      {files.length > 0 ? (
        <ul className="attach-list">
          {files.map((file, index) => (
            <li key={`${index} ${file.name}`}>
              <Glyph icon={AttachmentIcon} /><span className="grow">{file.name} <span className="muted small">{fileSize(file.size)}</span></span>
              <IconButton icon={CloseIcon} label={`Retirer ${file.name}`} onClick={() => onChange(files.filter((_, at) => at !== index))} />
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <input ref={input} type="file" multiple hidden aria-label={label} onChange={(event) => { onChange([...files, ...(event.target.files ?? [])]); event.target.value = ''; }} />
        <Button id={id} icon={AttachmentIcon} onClick={() => input.current?.click()}>Choisir des fichiers</Button> <span className="muted small with-mouse">ou déposez-les ici</span>
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
