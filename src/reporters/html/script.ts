/** The script of the HTML report: filter, folding, links to folded places. Without it everything is shown. */
import { say } from "../../translation/speaking.ts";

/** What it counts, in the language of the report. */
const words = (english: string): string => JSON.stringify(say(english));

/** Runs in the head: the class it sets first is what folds, so nothing jumps. */
export const pageScript = (): string => `
document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded",()=>{
"use strict";
const form=document.getElementById("filter"),shown=document.getElementById("shown");
const cards=[...document.querySelectorAll(".card")],groups=[...document.querySelectorAll(".group")];
let texts=null;
const filter=()=>{
  const severities=new Set([...form.querySelectorAll("[name=s]:checked")].map((box)=>box.value));
  const page=form.elements.e.value,rule=form.elements.r.value;
  const fresh=form.elements.n&&form.elements.n.checked;
  const words=form.elements.q.value.toLowerCase().split(/\\s+/).filter(Boolean);
  if(words.length>0&&texts===null)texts=cards.map((card)=>card.textContent.toLowerCase());
  let count=0;
  cards.forEach((card,index)=>{
    const data=card.dataset;
    const keep=severities.has(data.s)&&(rule===""||data.r===rule)&&(page===""||data.e.split(" ").includes(page))&&
      (!fresh||data.n==="new")&&words.every((word)=>texts[index].includes(word));
    if(keep)count+=1;
    if(card.hidden===keep)card.hidden=!keep;
  });
  for(const group of groups)group.hidden=!group.querySelector(".card:not([hidden])");
  const all=Number(shown.dataset.all);
  shown.textContent=count===all?all+(all===1?${words(" finding")}:${words(" findings")}):count+${words(" of ")}+all+${words(" findings")};
};
if(form){
  form.addEventListener("input",filter);
  form.addEventListener("submit",(event)=>event.preventDefault());
  form.addEventListener("reset",()=>setTimeout(filter));
  const unfold=document.getElementById("unfold");
  unfold.addEventListener("click",()=>{
    const open=unfold.getAttribute("aria-pressed")!=="true";
    unfold.setAttribute("aria-pressed",String(open));
    for(const card of cards)if(!card.hidden)around(card,open);
    for(const fold of document.querySelectorAll(".card:not([hidden]) details"))fold.open=open;
  });
}
const around=(card,open)=>{
  card.classList.toggle("open",open);
  const button=card.querySelector("button.around");
  if(button)button.setAttribute("aria-pressed",String(open));
};
const toggle=(button,open)=>{
  button.setAttribute("aria-expanded",String(open));
  const body=document.getElementById(button.getAttribute("aria-controls"));
  if(body.classList.contains("words"))button.closest("tr").after(body);
  body.classList.toggle("closed",!open);
};
document.addEventListener("click",(event)=>{
  const target=event.target;
  if(target.closest("a"))return;
  const pressed=target.closest("button.around");
  if(pressed)return around(pressed.closest(".card"),pressed.getAttribute("aria-pressed")!=="true");
  const row=target.closest("tr.has");
  const button=target.closest("button[aria-controls]")||(row&&String(getSelection())===""&&row.querySelector("button[aria-controls]"));
  if(button)toggle(button,button.getAttribute("aria-expanded")!=="true");
});
const reveal=()=>{
  const target=document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if(!target)return;
  const card=target.closest(".card");
  if(card&&card.hidden)form.reset(),filter();
  for(let fold=target.closest("details");fold;fold=fold.parentElement.closest("details"))fold.open=true;
  (card||target).scrollIntoView();
  if(target.tabIndex===-1&&target.hasAttribute("tabindex"))target.focus({preventScroll:true});
};
addEventListener("hashchange",reveal);
if(location.hash)reveal();
let folded=[];
addEventListener("beforeprint",()=>{
  for(const fold of document.documentElement.classList.contains("brief")?[]:document.querySelectorAll("details:not([open])")){
    folded.push(fold);
    fold.open=true;
  }
});
addEventListener("afterprint",()=>{
  for(const fold of folded)fold.open=false;
  folded=[];
});
});
`;
